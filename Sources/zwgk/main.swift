print("zwgk")
